public import Core

/// Every téléservice of the house. A new one is a folder beside this file and a line in the list.
public enum Registry {
    public static let all: [Teleservice] = [
        Teleservice(ArretDeTravail.self),
        Teleservice(DeclarationMedecinTraitant.self),
        Teleservice(CertificatAccident.self),
        Teleservice(PrescriptionTransport.self),
        Teleservice(AccordPrealable.self),
        Teleservice(DeclarationGrossesse.self),
        Teleservice(ProtocoleDeSoins.self),
        Teleservice(CertificatMedical.self),
    ]

    /// The téléservice of that code, as it stands in addresses.
    public static func find(_ code: String) -> Teleservice? { all.first { $0.code == code } }
}
