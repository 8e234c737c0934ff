/// A dossier that may follow another one: nothing known is typed again.
///
/// ```swift
/// Following("arret", ArretDeTravail.self, action: "Prescrire l’arrêt de travail") { certificat, context in … }
/// ```
public struct Following<Content: Sendable>: Sendable {
    /// Stable word in addresses: `arret`.
    public let name: String
    /// Code of the téléservice that follows, which may be the same.
    public let teleservice: String
    /// What the button says.
    public let action: String
    let begin: @Sendable (Content, PrefillContext) -> JSONValue?

    /// - Parameter begin: what the next content takes from this one; nil when nothing of the kind follows this content. The
    ///   target's own prefilled values stand beneath it.
    public init<Target: TeleserviceDefinition>(
        _ name: String, _ target: Target.Type, action: String, begin: @escaping @Sendable (Content, PrefillContext) -> Target.Content?
    ) {
        self.name = name
        self.action = action
        teleservice = Target.code
        self.begin = { content, context in
            guard let begun = begin(content, context) else { return nil }
            let known = Dictionary(
                Target.Content.form.prefill(context).map { ($0.field, $0.value) }, uniquingKeysWith: { first, _ in first })
            // What is not shown for this content is dropped here, as a door would.
            let whole = JSONValue.object(known.merging(Target.Content.form.encode(begun).object ?? [:]) { $1 })
            return Target.Content.form.encode(Target.Content.form.decode(whole).content)
        }
    }
}

/// A following as the doors show it.
public struct FollowingSummary: Sendable, Hashable {
    public let name: String
    public let teleservice: String
    public let action: String
}
