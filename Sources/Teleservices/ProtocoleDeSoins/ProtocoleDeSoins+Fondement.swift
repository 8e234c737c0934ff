public import Core

extension ProtocoleDeSoins {
    /// The list and what it says of the illness; then what bears on a first request, or on a renewal. Who may not read the
    /// illness gets the texts on all of them.
    public static func basis(_ content: Content, on day: LocalDate) -> [LegalSource] {
        var found = content.affectionListee?.estExonerante == false ? [] : [LoiAffections.liste]
        if let listed = content.affectionListee {
            found += [listed.duree(le: day)?.source, content.nature == .initiale ? listed.admission(le: day)?.source : nil].compactMap(\.self)
        } else {
            found += [LoiAffections.durees, LoiAffections.dureesAConfirmer]
            if content.nature == .initiale { found.append(content.estSimplifiee ? LoiAffections.simplifiee : LoiAffections.exclues) }
        }
        if content.nature == .renouvellement { found += [LoiAffections.automatique, LoiAffections.dixSept, LoiAffections.argumente] }
        found.append(LoiAffections.signature)
        return found.reduce(into: []) { kept, source in if source.isInForce(on: day), !kept.contains(source) { kept.append(source) } }
    }
}
