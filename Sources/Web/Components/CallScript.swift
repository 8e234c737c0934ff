import Core

/// What is said on the telephone, step by step, in the order of the call.
struct CallScript: Component {
    let etapes: [EtapeAppel]

    var body: HTML {
        Card("À dire") {
            el(.ol, .class("script")) {
                for step in etapes {
                    el(.li) {
                        el(.strong) { step.titre }
                        for phrase in step.phrases { el(.p) { phrase } }
                    }
                }
            }
        }
    }
}
