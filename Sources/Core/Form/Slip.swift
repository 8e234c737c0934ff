/// Slips of the hand in a typed word: a letter more, less, changed, or two that changed places.
enum Slip {
    /// Shorter words are too like one another to be forgiven anything.
    static let shortestForgiven = 4

    /// Whether the word begins with what was typed, one slip forgiven from four letters, two from eight.
    static func begins(_ word: String, with typed: String) -> Bool {
        let (word, typed) = (Array(word.utf8), Array(typed.utf8))
        guard typed.count >= shortestForgiven else { return word.starts(with: typed) }
        let allowed = typed.count >= 8 ? 2 : 1
        return (max(0, typed.count - allowed)...(typed.count + allowed)).contains { length in
            length <= word.count && distance(Array(word.prefix(length)), typed, most: allowed) <= allowed
        }
    }

    /// Edits between two words (Damerau's, neighbours only), or one more than `most` as soon as it is sure.
    static func distance(_ one: [UInt8], _ other: [UInt8], most: Int) -> Int {
        guard abs(one.count - other.count) <= most else { return most + 1 }
        var before: [Int] = []
        var last = Array(0...other.count)
        for row in 1..<(one.count + 1) {
            var line = [row] + Array(repeating: 0, count: other.count)
            for column in 1..<(other.count + 1) {
                let change = one[row - 1] == other[column - 1] ? 0 : 1
                line[column] = min(last[column] + 1, line[column - 1] + 1, last[column - 1] + change)
                if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                    line[column] = min(line[column], before[column - 2] + 1)
                }
            }
            guard line.min() ?? 0 <= most else { return most + 1 }
            (before, last) = (last, line)
        }
        return last[other.count]
    }
}
