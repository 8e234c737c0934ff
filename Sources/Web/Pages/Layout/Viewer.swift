/// The person a page is for: who they are, in which situation, for whom, and where they may go.
struct Viewer {
    struct Entry {
        let link: Link
        var isCurrent = false
        /// How many wait there.
        var count: Int?
    }

    let name: String
    /// « Médecine générale, cabinet des Tilleuls »
    let situation: String
    /// « Dr Anne LECLERC » when acting under a delegation.
    var onBehalfOf: String?
    let navigation: [Entry]
    /// Proof that our own page sent a form; the sign-out button carries it.
    let csrf: String
    /// Where the situation is changed, for those who have several.
    var situationsAddress: String?
    /// Identifier of the account: tells whose a form that waits for the network is.
    var account: String?
}
