/// Specialties by their code in the national nomenclature TRE_R38. Only those that public sources at hand confirm
/// are named; another code is shown as it is rather than guessed.
public enum SavoirFaire {
    /// « Médecine générale », or the code itself.
    public static func libelle(_ code: String) -> String {
        switch code {
        case "SM26", "SM53", "SM54": "Médecine générale"
        default: code
        }
    }
}
