/// Makes slices ahead while the slice before is written; never more than three are held.
///
/// - Parameter make: the slice of that number, nil after the last.
/// - Parameter write: false when nothing more is wanted.
func streamed<Slice: Sendable>(
    _ make: @escaping @Sendable (Int) throws -> Slice?, write: (Slice) async throws -> Bool
) async throws {
    var begun = 0
    var ahead: [Task<Slice?, any Error>] = []
    func begin() {
        ahead.append(Task.detached { [begun] in try make(begun) })
        begun += 1
    }
    begin()
    begin()
    while let slice = try await ahead.removeFirst().value {
        begin()
        guard try await write(slice) else { break }
    }
    for task in ahead { task.cancel() }
}
