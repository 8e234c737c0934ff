/// When a field is asked for: the words for people without script, the data for the script, and whether it
/// holds for the values the page was made with.
struct ShownWhen {
    let words: String
    /// The condition as JSON.
    let json: String
    /// Prefix of the names it speaks of: `periodes.0.` inside a repeated block.
    let scope: String
    let holds: Bool

    var attributes: [Attribute] {
        [Attribute("data-shown-when", json), Attribute("data-scope", scope).when(!scope.isEmpty)]
    }
}
