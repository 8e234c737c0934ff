/// Makes slices on one core while the slice before is written on another; never more than two are held.
///
/// - Parameter make: the slice of that number, nil after the last.
func streamed<Slice: Sendable>(
    _ make: @escaping @Sendable (Int) throws -> Slice?, write: (Slice) async throws -> Bool
) async throws {
    var number = 0
    var ahead = Task.detached { try make(0) }
    while let slice = try await ahead.value {
        number += 1
        ahead = Task.detached { [number] in try make(number) }
        guard try await write(slice) else { break }
    }
    ahead.cancel()
}
