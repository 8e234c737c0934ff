import Core

/// The patient in hand: in sight on every screen that concerns them, so that no act lands on another.
struct PatientBanner: Component {
    let name: String
    let birthDate: LocalDate
    let sexe: Sexe?
    let today: LocalDate
    /// Name of the competent fund, or what to say when none is known.
    let fund: String
    /// Where the patient's file is read.
    var address: String?

    init(name: String, birthDate: LocalDate, sexe: Sexe? = nil, today: LocalDate, fund: String, address: String? = nil) {
        self.name = name
        self.birthDate = birthDate
        self.sexe = sexe
        self.today = today
        self.fund = fund
        self.address = address
    }

    init(_ patient: PatientFacts, caisse: String?, today: LocalDate, address: String? = nil) {
        self.init(
            name: patient.displayName, birthDate: patient.birthDate, sexe: patient.sexe, today: today,
            fund: caisse ?? patient.regime?.libelle ?? "Caisse inconnue", address: address)
    }

    var body: HTML {
        el(.aside, .class("patient"), .ariaLabel("Patient en cours")) {
            el(.p) {
                el(.span, .class("sr")) { "Patient en cours : " }
                el(.strong) {
                    if let address { Link(name, to: address) } else { name }
                }
                el(.span) { "\(born) \(birthDate.formattedShort) · \(age)" }
                el(.span) { fund }
            }
        }
    }

    private var born: String {
        switch sexe {
        case .feminin: "née le"
        case .masculin: "né le"
        default: "né(e) le"
        }
    }

    private var age: String {
        let years = birthDate.years(to: today)
        guard years < 3 else { return "\(years)\u{A0}ans" }
        var months = years * 12
        while birthDate.adding(months: months + 1) <= today { months += 1 }
        return "\(months)\u{A0}mois"
    }
}
