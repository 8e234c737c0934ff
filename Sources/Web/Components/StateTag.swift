import Core
import Desk

/// A state in a word or two.
struct StateTag: Component {
    let label: String
    let tone: Tone

    init(_ label: String, _ tone: Tone) {
        self.label = label
        self.tone = tone
    }

    init(_ state: DossierState) {
        self.init(state.label, Self.tone(of: state))
    }

    /// What a silence gave, said as an answer is.
    init(_ silence: SilenceView) {
        self.init(silence.label, silence.estAccord ? (silence.estConfirme ? .success : .info) : .danger)
    }

    /// Where it stands, or what is still to be done by hand while nobody else has it.
    init(_ line: DossierLine) {
        if let mark = line.delivery, line.state == .depose {
            self.init(mark.label, mark.isPending ? .warning : .info)
        } else if let silence = line.silence {
            self.init(silence)
        } else {
            self.init(line.state)
        }
    }

    var body: HTML {
        el(.span, .class("tag tone-\(tone.rawValue)")) { label }
    }

    private static func tone(of state: DossierState) -> Tone {
        switch state {
        case .brouillon, .retire, .clos: .neutral
        case .depose, .recu, .enTraitement: .info
        case .accepte: .success
        case .correctionDemandee, .silence: .warning
        case .refuse: .danger
        }
    }
}
