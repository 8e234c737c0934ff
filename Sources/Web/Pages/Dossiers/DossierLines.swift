import Core
import Desk

/// Dossiers in a few lines each: for whom, what, where it stands.
struct DossierLines: Component {
    let lines: [DossierLine]
    let now: Instant
    /// The patient heads each line; left out on the patient's own page.
    var showsPatient = true

    var body: HTML {
        el(.ul, .class("lines")) {
            for line in lines { item(line) }
        }
    }

    private func item(_ line: DossierLine) -> HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) { Link(showsPatient ? line.patientName : "\(line.title), \(line.summary)", to: address(line)) }
                el(.p, .class("hint")) {
                    if showsPatient { "\(line.title), \(line.summary) · " }
                    line.state == .brouillon ? "modifié le " : "le "
                    Moment((line.state == .brouillon ? line.updatedAt : line.depositedAt ?? line.updatedAt).date(in: .paris).date)
                }
            }
            StateTag(line)
        }
    }

    /// A draft opens where it is finished.
    private func address(_ line: DossierLine) -> String {
        line.state == .brouillon ? "/dossiers/\(line.id)/modification" : "/dossiers/\(line.id)"
    }
}
