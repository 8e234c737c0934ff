import Core

extension PrescriptionTransport {
    /// The texts this téléservice rests on. Most were read in notices and professional publications: the articles behind them
    /// are not established, nor the day they came into force, and they are marked « à confirmer ».
    enum Loi {
        private static let notice = "Prescription médicale de transport, cerfa 11574, et demande d’accord préalable, cerfa 11575"

        static let mode = LegalSource(
            notice, says: "Le mode de transport est celui que justifient l’état de santé et l’autonomie du patient.", certainty: .aConfirmer)

        static let situations = LegalSource(
            notice,
            says: "Sont pris en charge les transports d’une hospitalisation, d’une affection de longue durée avec incapacité, d’un accident du travail ou d’une maladie professionnelle, d’une convocation, et ceux qui demandent un accord préalable.",
            certainty: .aConfirmer)

        static let referentiel = LegalSource(
            "Arrêté du 23\u{A0}décembre 2006 (référentiel de prescription des transports)",
            says: "Pour une affection de longue durée, le transport suppose une déficience ou une incapacité du référentiel.")

        static let avant = LegalSource(
            notice, says: "La prescription précède le transport, sauf urgence.", certainty: .aConfirmer)

        static let accompagnant = LegalSource(
            notice, says: "Un accompagnant est pris en charge avant 16\u{A0}ans, ou si l’état du patient demande l’aide d’un tiers.", certainty: .aConfirmer)

        static let accord = LegalSource(
            notice,
            says: "L’accord préalable de la caisse est nécessaire au-delà de 150\u{A0}km, pour au moins quatre trajets de plus de 50\u{A0}km en deux mois, en avion ou en bateau, et vers un CAMSP ou un CMPP.",
            certainty: .aConfirmer)

        /// One source counts 14 days from the sending, the others 15.
        static let silence = LegalSource(
            notice, says: "Sans réponse de la caisse dans les 15\u{A0}jours, l’accord est acquis.", certainty: .aConfirmer)

        static let prescripteurHospitalier = LegalSource(
            "Rapport de mission sur la simplification administrative (recommandation)",
            says: "Le médecin hospitalier prescrit lui-même le transport qu’il rend nécessaire, sans renvoyer le patient vers son médecin traitant.",
            certainty: .aConfirmer)
    }
}
