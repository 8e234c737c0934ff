public import Core

extension CertificatAccident {
    /// What would make the fund send the certificate back, or that its author should know, said before it is sent.
    public static let rules: [Rule<Content>] = Rules.prolongation + Rules.dates + Rules.lesions + Rules.suite + Rules.fin

    enum Rules {
        static let prolongation: [Rule<Content>] = [
            Rule("cat.prolongation-supprimee", "Les soins se prolongent sans certificat.", basis: .law(Loi.finProlongation)) { content, _ in
                guard content.nature == .prolongation else { return [] }
                return [.warn("nature", "Aucun certificat n’est nécessaire pour prolonger des soins depuis mai 2022. Déposez pour obtenir la réponse à remettre\u{A0}; pour un arrêt, faites un avis d’arrêt de travail\u{A0}; pour un état qui change, choisissez nouvelle lésion, rechute ou final.")]
            }
        ]

        static let dates: [Rule<Content>] = [
            Rule(
                "cat.accident-futur", "L’accident, ou la première constatation, n’est pas à venir.",
                basis: .house("On ne constate pas ce qui n’est pas arrivé\u{A0}: la date est mal saisie.")
            ) { content, context in
                guard let date = content.dateAccident, date > context.today else { return [] }
                return [.refuse("dateAccident", "La date (\(date.formattedFr)) est dans l’avenir. Corrigez-la.")]
            },
            Rule(
                "cat.constat-futur", "L’examen n’est pas à venir.", basis: .house("Un certificat constate ce qui a été vu.")
            ) { content, context in
                guard let date = content.dateConstat, date > context.today else { return [] }
                return [.refuse("dateConstat", "L’examen aurait lieu le \(date.formattedFr), dans l’avenir. Indiquez le jour où vous avez vu le patient.")]
            },
            Rule(
                "cat.constat-avant-accident", "L’examen ne précède pas l’accident.",
                basis: .house("Des lésions ne se constatent pas avant leur cause.")
            ) { content, context in
                guard let constat = content.dateConstat, let accident = content.dateAccident, constat < accident, accident <= context.today else { return [] }
                return [.refuse("dateConstat", "L’examen (\(constat.formattedFr)) précède l’accident ou la première constatation (\(accident.formattedFr)). Corrigez l’une des deux dates.")]
            },
        ]

        static let lesions: [Rule<Content>] = [
            Rule(
                "cat.cote", "Le côté est dit quand le siège en a deux.",
                basis: .house("Sans le côté, la caisse ne peut pas rattacher une nouvelle lésion ou une rechute à la première.")
            ) { content, _ in
                content.lesions.enumerated().compactMap { index, lesion in
                    guard let code = lesion.siege?.code, lesion.cote == nil, Sieges.pairs.contains(code) else { return nil }
                    return .refuse("lesions.\(index).cote", "«\u{A0}\(Sieges.nomenclature[code]?.label ?? code)\u{A0}» existe à droite et à gauche. Précisez le côté.")
                }
            }
        ]

        static let fin: [Rule<Content>] = [
            Rule(
                "cat.conclusion-date", "La fin se situe entre l’accident et le jour du certificat.",
                basis: .house("Le certificat final constate un état\u{A0}: il ne l’annonce pas.")
            ) { content, context in
                guard let date = content.dateConclusion else { return [] }
                if date > context.today {
                    return [.refuse("dateConclusion", "La date (\(date.formattedFr)) est dans l’avenir. Établissez le certificat ce jour-là, ou corrigez la date.")]
                }
                guard let accident = content.dateAccident, date < accident else { return [] }
                return [.refuse("dateConclusion", "La date (\(date.formattedFr)) précède l’accident ou la première constatation (\(accident.formattedFr)). Corrigez l’une des deux dates.")]
            },
            Rule(
                "cat.guerison-sequelles", "Une guérison ne laisse pas de séquelles.",
                basis: .house("Guéri veut dire que les lésions ont disparu\u{A0}; un état qui reste se consolide.")
            ) { content, _ in
                guard content.conclusion == .guerison, content.sequelles == true else { return [] }
                return [.refuse("conclusion", "Une guérison ne laisse pas de séquelles. Choisissez «\u{A0}\(Conclusion.consolidation.label)\u{A0}», ou répondez non aux séquelles.")]
            },
        ]
    }
}
