public import Core

extension CertificatAccident {
    /// The sick leave, and the next certificates of the same accident: patient, employer, dates and words are carried over.
    public static let followedBy: [Following<Content>] = [
        Following("arret", ArretDeTravail.self, action: "Prescrire l’arrêt de travail") { certificat, context in
            guard certificat.nature?.constate == true else { return nil }
            return arret(certificat, context)
        },
        Following("nouvelle-lesion", CertificatAccident.self, action: "Nouvelle lésion") { certificat, context in
            guard certificat.nature?.constate == true else { return nil }
            return next(.nouvelleLesion, after: certificat, context)
        },
        Following("final", CertificatAccident.self, action: "Certificat final") { certificat, context in
            guard certificat.nature?.constate == true else { return nil }
            return next(.final, after: certificat, context)
        },
        Following("rechute", CertificatAccident.self, action: "Rechute") { certificat, context in
            guard let nature = certificat.nature, nature != .prolongation else { return nil }
            return next(.rechute, after: certificat, context)
        },
    ]

    private static func arret(_ certificat: Content, _ context: PrefillContext) -> ArretDeTravail.Content {
        var arret = ArretDeTravail.Content()
        arret.nature = .initial
        arret.risque = certificat.risque == .maladieProfessionnelle ? .maladieProfessionnelle : .accidentTravail
        arret.debut = context.today
        arret.dateAccidentTravail = certificat.dateAccident
        arret.employeur = certificat.employeur
        let words = certificat.lesions.map(\.shown).joined(separator: "\u{A0}; ")
        if !words.isEmpty { arret.motif = CodedText(text: String(words.prefix(300))) }
        return arret
    }

    /// The lesions are kept for a relapse, blank for a new one; what is certified anew is always blank.
    private static func next(_ nature: Nature, after certificat: Content, _ context: PrefillContext) -> Content {
        var next = Content()
        next.nature = nature
        next.risque = certificat.risque
        next.dateAccident = certificat.dateAccident
        next.numero = certificat.numero
        next.dateConstat = context.today
        next.employeur = certificat.employeur
        if nature == .rechute { next.lesions = certificat.lesions }
        if nature == .final { next.dateConclusion = context.today }
        return next
    }
}
