import Core
import Store

/// What a fund's silence gave, once the delay has run out: an agreement or a refusal, as sure as the text that says so.
public struct SilenceView: Sendable, Codable, Hashable {
    /// `accord` or `rejet`.
    public let effet: String
    public let estConfirme: Bool

    /// Nil while the fund may still answer, and when its silence means nothing.
    init?(_ record: DossierRecord) {
        guard record.state == DossierState.silence.rawValue, let effet = record.dueSilence, effet != LifecycleRules.Silence.sansEffet.rawValue else { return nil }
        self.effet = effet
        estConfirme = record.dueCertainty == LegalSource.Certainty.confirme.rawValue
    }

    public var estAccord: Bool { effet == LifecycleRules.Silence.accord.rawValue }

    public var label: String { (estAccord ? "Accord par silence" : "Refus par silence") + (estConfirme ? "" : ", à confirmer") }
}
