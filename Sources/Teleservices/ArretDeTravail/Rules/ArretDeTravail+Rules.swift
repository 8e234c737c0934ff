public import Core

extension ArretDeTravail {
    /// Everything that would make the fund reject the notice, or that its author should know, said before it is sent.
    public static let rules: [Rule<Content>] =
        Rules.dates + Rules.autresArrets + Rules.prolongation + Rules.modalites + Rules.prescripteur + Rules.patient + Rules.circonstances

    enum Rules {}
}
