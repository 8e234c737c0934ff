/// What a paper is in the patient’s document space: a code of the national lists of types, and the list’s identifier.
public struct TypeDocument: Sendable, Hashable {
    public let code: String
    /// OID of the list the code is from.
    public let system: String
    public let label: String

    init(_ code: String, _ system: String, _ label: String) {
        self.code = code
        self.system = system
        self.label = label
    }

    private static let ans = "1.2.250.1.213.1.1.4.12"
    private static let loinc = "2.16.840.1.113883.6.1"

    /// JDV_J07, revision of 27 September 2024: the types this desk files.
    public static let arretDeTravail = TypeDocument("PRESC-AAT", ans, "Arrêt de travail")
    public static let protocoleALD = TypeDocument("PROT_ALD", ans, "Protocole de soins ALD")
    public static let certificatDeclaration = TypeDocument("CERT_DECL", ans, "Certificat, déclaration")
    public static let certificatMedical = TypeDocument("89601-9", loinc, "Certificat médical")

    public static let all = [arretDeTravail, protocoleALD, certificatDeclaration, certificatMedical]

    public static func find(_ code: String) -> TypeDocument? { all.first { $0.code == code } }
}
