/// Who infected whom in the demonstration: written out, so that everybody who tries it sees the same story. A wedding where one
/// guest infected nine, a school the next week, a factory at the end; a care home, households, and cases of unknown source.
enum OutbreakPlan {
    /// One case of the story, by its place in the list.
    struct Role: Sendable {
        /// Place of whoever infected them.
        let source: Int?
        /// First symptoms, that many days before today.
        let onset: Int
        /// Household shared with others of the list.
        var household: Int?
        var place: Place?
        /// What waits in the queue of calls at this moment.
        var queue: Queue?
    }

    enum Place: Int, Sendable { case mariage, ecole, fonderie, residence }

    enum Queue: Sendable { case late, due, retried }

    static let roles: [Role] = wedding + school + factory + second + home + pairs + alone + waiting

    // The wedding: 0 infected nine guests, who brought it home.
    private static let wedding: [Role] =
        [Role(source: nil, onset: 34, place: .mariage)]
        + [30, 30, 29, 31, 29, 30, 28, 29, 30].map { Role(source: 0, onset: $0, place: .mariage) }
        + [
            Role(source: 1, onset: 26, household: 1), Role(source: 1, onset: 25, household: 1), Role(source: 3, onset: 25, household: 3),
            Role(source: 5, onset: 26, household: 5, place: .ecole),
        ]

    // 13 teaches: five children, their parents, a colleague of one of them.
    private static let school: [Role] =
        [22, 22, 21, 22, 20].map { Role(source: 13, onset: $0, place: .ecole) }
        + [
            Role(source: 14, onset: 18, household: 14), Role(source: 15, onset: 17, household: 15), Role(source: 15, onset: 16, household: 15),
            Role(source: 17, onset: 16, household: 17), Role(source: 19, onset: 13), Role(source: 19, onset: 14), Role(source: 23, onset: 10, place: .fonderie),
        ]

    // The foundry, where it has reached now.
    private static let factory: [Role] =
        [7, 6, 7, 5].map { Role(source: 25, onset: $0, place: .fonderie) }
        + [Role(source: 26, onset: 5, household: 26), Role(source: 28, onset: 4, household: 28)]

    private static let second: [Role] = [
        Role(source: nil, onset: 20), Role(source: 32, onset: 17, household: 32), Role(source: 32, onset: 16), Role(source: 34, onset: 12),
        Role(source: 34, onset: 12, household: 34), Role(source: 36, onset: 8), Role(source: 37, onset: 5), Role(source: 37, onset: 6),
    ]

    private static let home: [Role] =
        [Role(source: nil, onset: 15, place: .residence)]
        + [11, 10, 11, 9].map { Role(source: 40, onset: $0, place: .residence) }
        + [Role(source: 42, onset: 6, place: .residence), Role(source: 43, onset: 5)]

    private static let pairs: [Role] = [
        Role(source: nil, onset: 24), Role(source: 47, onset: 21, household: 47), Role(source: nil, onset: 18), Role(source: 49, onset: 14, household: 49),
        Role(source: nil, onset: 12), Role(source: 51, onset: 9), Role(source: 52, onset: 6, household: 52),
    ]

    private static let alone: [Role] = [27, 19, 15, 11, 8, 6].map { Role(source: nil, onset: $0) }

    private static let waiting: [Role] = [
        Role(source: nil, onset: 5, queue: .late), Role(source: 27, onset: 4, queue: .due), Role(source: nil, onset: 4, queue: .retried),
    ]
}

extension OutbreakPlan.Place {
    var isCollective: Bool { self == .ecole || self == .residence }
}
