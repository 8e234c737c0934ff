import Core

extension ArretDeTravail {
    /// To whom a volet goes, which the patient’s situation decides.
    struct Adressage {
        let banner: String
        let notice: String
        let recipient: [String]

        static func volet1(_ content: Content, _ context: VoletContext) -> Adressage {
            if content.situation == .fonctionnaire {
                return Adressage(
                    banner: "Volet 1 – à conserver par le patient",
                    notice: "Ce volet porte des données médicales\u{A0}: le fonctionnaire le garde, et ne le remet qu’à un médecin.", recipient: [])
            }
            return Adressage(
                banner: "Volet 1 – à l’attention du médecin-conseil du service médical",
                notice: "Confidentiel\u{A0}: ce volet porte des données médicales. Il est transmis au service médical de la caisse, dans les 48\u{A0}heures.",
                recipient: ["Service médical"] + context.caisse.postal)
        }

        static func volet2(_ content: Content, _ context: VoletContext) -> Adressage {
            if content.situation == .fonctionnaire {
                return Adressage(
                    banner: "Volet 2 – à adresser à l’employeur",
                    notice: "Le fonctionnaire adresse ce volet à son administration, avec le volet 3, dans les 48\u{A0}heures.",
                    recipient: content.employeur.postal)
            }
            return Adressage(
                banner: "Volet 2 – à adresser à la caisse",
                notice: "Ce volet est transmis aux services administratifs de la caisse, dans les 48\u{A0}heures.", recipient: context.caisse.postal)
        }

        static func volet3(_ content: Content, _ context: VoletContext) -> Adressage {
            switch content.situation {
            case .sansEmploi:
                Adressage(
                    banner: "Volet 3 – à adresser à France Travail",
                    notice: "Le patient adresse ce volet à France Travail. Il ne porte aucune donnée médicale.", recipient: ["France Travail"])
            case .independant, .exploitantAgricole, .artisteAuteur:
                Adressage(
                    banner: "Volet 3 – à conserver par le patient",
                    notice: "Le patient garde ce volet. Il ne porte aucune donnée médicale.", recipient: [])
            case .salarie, .fonctionnaire, .elu, nil:
                Adressage(
                    banner: "Volet 3 – à adresser à l’employeur",
                    notice: "Le patient adresse ce volet à son employeur dans les 48\u{A0}heures. Il ne porte aucune donnée médicale.",
                    recipient: content.employeur.postal)
            }
        }
    }
}

extension Caisse {
    fileprivate var postal: [String] { [nom] + adresse.lignes + [adresse.derniereLigne] }
}

extension ArretDeTravail.Employeur? {
    fileprivate var postal: [String] { [self?.nom, self?.adresse].compactMap(\.self) }
}
