/// A proposal a person refused. It is not made again unless it has grown.
public struct ClusterRefusal: Sendable, Hashable, Codable {
    public let motif: ClusterMotif
    public let key: String
    public let cases: Set<String>

    public init(motif: ClusterMotif, key: String, cases: Set<String>) {
        self.motif = motif
        self.key = key
        self.cases = cases
    }

    public init(_ proposal: ClusterProposal) {
        self.init(motif: proposal.motif, key: proposal.key, cases: Set(proposal.cases))
    }

    /// The proposal brings no case that was not already in what was refused. A chain may have found an
    /// earlier first case since, hence another key: its cases alone decide.
    public func covers(_ proposal: ClusterProposal) -> Bool {
        proposal.motif == motif && (motif == .chaine || proposal.key == key) && proposal.cases.allSatisfy(cases.contains)
    }
}
