/// The personas, as tests name them.
public enum Who: String, Sendable, CaseIterable {
    case drLeclerc = "dr-leclerc"
    case drBenali = "dr-benali"
    case drPetit = "dr-petit"
    case sfMarchand = "sf-marchand"
    case cdRoussel = "cd-roussel"
    case infGarcia = "inf-garcia"
    case secMorel = "sec-morel"
    case agentCPAM = "agent-cpam"
    case agentCPAM2 = "agent-cpam-2"
    case agentMSA = "agent-msa"
    case medicalCPAM = "medical-cpam"
    case phLambert = "ph-lambert"
    case phNoel = "ph-noel"
    case bioDurand = "bio-durand"
    case arsColin = "ars-colin"
    case arsAppel = "ars-appel"
    case admin
    case admin2 = "admin-2"
}
