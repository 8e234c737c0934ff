/// A place in the queue: the nearest deadline first, then the fewest attempts, then the larger household.
struct QueuePlace: Comparable {
    let deadline: Int
    let attempts: Int
    let members: Int
    let group: Int

    static func < (a: QueuePlace, b: QueuePlace) -> Bool {
        (a.deadline, a.attempts, -a.members, a.group) < (b.deadline, b.attempts, -b.members, b.group)
    }
}
