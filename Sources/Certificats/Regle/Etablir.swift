/// Where the certificate itself is written, when a text requires it.
public enum Etablir: Sendable, Hashable {
    /// A téléservice of this desk, and its own choice of certificate when it has several.
    case teleservice(String, genre: String?)
    /// Elsewhere, and where.
    case ailleurs(String)

    /// Nil when nothing is to be written.
    public static func pour(_ regle: Regle) -> Etablir? {
        switch regle.id {
        case "C32": .teleservice("certificat-medical", genre: "eps")
        case "C15": .teleservice("certificat-medical", genre: "danse")
        case "C13": .teleservice("certificat-medical", genre: "discipline")
        case "C28": .teleservice("certificat-medical", genre: "contagion")
        case "C20", "C21": .teleservice("certificat-medical", genre: "creche")
        case "C25", "C34": .teleservice("certificat-medical", genre: "pai")
        case "C42": .teleservice("certificat-medical", genre: "heritiers")
        case "C35": .teleservice("arret-de-travail", genre: nil)
        case "C39": .teleservice("certificat-accident-travail", genre: nil)
        case "C03": .ailleurs("Le certificat pour la MDPH est un formulaire à part (cerfa n° 15695*01, version à confirmer) : la MDPH le remet, et le patient le joint à sa demande.")
        case "C47": .ailleurs("Le certificat de décès s’établit dans son propre service, CertDc, avec Pro Santé Connect, ou sur le formulaire papier. Il n’est jamais écrit ici.")
        default: nil
        }
    }
}
