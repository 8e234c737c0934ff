/// Something wrong, or worth knowing, in what was entered: where, what, and what to do next. Pages and
/// API show the same anomalies with the same codes.
public struct Anomaly: Error, Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable {
        /// The act is refused.
        case bloquante
        /// The act goes through; the author is told.
        case avertissement
    }

    /// What kind of check spoke: a draft may be incomplete or break a rule, it may not be malformed.
    public enum Stage: String, Sendable, Hashable { case structure, completude, regle }

    /// Dotted path of the field, `employeur.nom` or `periodes.0.debut`; empty for the whole form.
    public let field: String
    /// Stable word for programs: `requis`, `aat.fin-avant-debut`.
    public let code: String
    /// What happened and the remedy, in French.
    public let message: String
    public let severity: Severity
    public let stage: Stage
    /// The law behind it, when there is one.
    public let source: LegalSource?

    public init(
        field: String, code: String, message: String,
        severity: Severity = .bloquante, stage: Stage = .structure, source: LegalSource? = nil
    ) {
        self.field = field
        self.code = code
        self.message = message
        self.severity = severity
        self.stage = stage
        self.source = source
    }

    /// The same anomaly seen from an enclosing group or list.
    public func under(_ prefix: String) -> Anomaly {
        Anomaly(
            field: field.isEmpty ? prefix : "\(prefix).\(field)", code: code, message: message,
            severity: severity, stage: stage, source: source)
    }
}

extension Sequence where Element == Anomaly {
    public var blocking: [Anomaly] { filter { $0.severity == .bloquante } }
    public var warnings: [Anomaly] { filter { $0.severity == .avertissement } }
    public var structural: [Anomaly] { filter { $0.stage == .structure && $0.severity == .bloquante } }
}
