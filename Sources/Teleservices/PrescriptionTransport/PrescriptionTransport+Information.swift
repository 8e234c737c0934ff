public import Core

/// What the author is told beside the form. Never an obstacle.
extension PrescriptionTransport {
    public static func information(_ content: Content, _ context: RuleContext) -> [Information] {
        let settled = settlement?(content, context) ?? content
        return [mode(settled), accord(settled), hospital(settled), proof].compactMap(\.self)
    }

    private static func mode(_ content: Content) -> Information {
        guard let mode = content.mode, let etat = content.etat else {
            return Information(title: "Mode de transport", text: "Il est déduit de l’état du patient\u{A0}: décrivez-le, rien d’autre n’est à choisir.", source: Loi.mode)
        }
        let signs = [
            content.surveillance == true ? "surveillance ou oxygène" : nil, content.portage == true ? "portage" : nil,
            content.asepsie == true ? "asepsie" : nil,
        ].compactMap(\.self)
        let why = ([etat.label.lowercasedFirst] + signs).joined(separator: ", ")
        return Information(
            title: "Mode de transport", text: "\(mode.label)\(content.autreMode?.mode == nil ? "" : ", choisi par vous")\u{A0}: \(why).", source: Loi.mode)
    }

    private static func accord(_ content: Content) -> Information {
        guard content.distance != nil || content.motif == .centre else {
            return Information(
                title: "Accord préalable", text: "Le guichet dit s’il en faut un, et le demande du même geste.", source: Loi.accord)
        }
        guard !content.accord.isEmpty else {
            return Information(title: "Accord préalable", text: "Aucun n’est nécessaire\u{A0}: \(AccordTransport.reasonsNot(content)).", source: Loi.accord)
        }
        let why = content.accord.compactMap { $0.motif?.label.lowercasedFirst }.joined(separator: "\u{A0}; ")
        return Information(
            title: "Accord préalable", text: "Nécessaire (\(why))\u{A0}: le dépôt le demande. Sans réponse sous \(AccordTransport.delai)\u{A0}jours, il est acquis (à confirmer).",
            source: Loi.silence)
    }

    private static func hospital(_ content: Content) -> Information? {
        guard content.motif == .sortie || content.motif == .convocation else { return nil }
        return Information(
            title: "Prescripteur hospitalier",
            text: "C’est à l’hôpital de prescrire le transport qu’il demande, à la sortie comme pour ses propres consultations. Vous pouvez y renvoyer.",
            source: Loi.prescripteurHospitalier)
    }

    private static let proof = Information(
        title: "Pour le transporteur",
        text: "Il scanne le carré imprimé sur son volet, ou lu sur le téléphone du patient\u{A0}: la page dit le mode, le trajet, les dates et l’accord, rien de médical. Aucun papier n’est à lui envoyer.")
}

extension String {
    /// For a label that goes on inside a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
