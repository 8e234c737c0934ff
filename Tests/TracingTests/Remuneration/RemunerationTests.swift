import ContactTracing
import Core
import Testing

/// What a doctor is due is computed from what happened.
@Suite struct RemunerationTests {
    static func at(_ text: String) throws -> Instant { try Instant(iso: text) }

    static func sheet(
        fiche: String = "F1", positive: String? = "2020-05-20T08:00:00Z", validated: String? = "2020-05-20T10:00:00Z",
        _ acts: [(String, String, AnnonceFaite.Mode)] = [], contacts: [ContactEnregistre] = []
    ) throws -> FaitsDeFiche {
        FaitsDeFiche(
            fiche: fiche, resultatPositif: try positive.map(at), validation: try validated.map(at),
            annonces: try acts.map { AnnonceFaite(medecin: $0.0, le: try at($0.1), mode: $0.2) }, contacts: contacts)
    }

    static func contact(_ id: String, _ when: String, doctor: String = "d1", full: Bool = false, called: Bool = false) throws -> ContactEnregistre {
        ContactEnregistre(contact: id, medecin: doctor, le: try at(when), complet: full, appele: called ? try at(when) : nil)
    }

    /// « 2020-05: 6400, 400 »: the month, its cents, those to be confirmed.
    static func totals(_ releve: ReleveRemuneration) -> [String] {
        releve.totaux.map { "\($0.mois): \($0.centimes), \($0.aConfirmer)" }
    }

    @Test(arguments: AnnonceFaite.Mode.allCases)
    func theAnnouncementIsPaidHoweverItWasMade(mode: AnnonceFaite.Mode) throws {
        let releve = ReleveRemuneration(medecin: "d1", faits: [try Self.sheet([("d1", "2020-05-20T09:00:00Z", mode)])])
        let line = try #require(releve.lignes.first)
        #expect(releve.lignes.count == 1)
        #expect(line.codeActe == "MIS")
        #expect(line.centimes == 3_000)
        #expect(line.fiche == "F1")
        #expect(line.certitude == .confirme)
        #expect(line.remarque.isEmpty)
        #expect(Self.totals(releve) == ["2020-05: 3000, 0"])
    }

    /// Days are those of Paris: 22:00 UTC in May is midnight there.
    @Test(arguments: [
        ("2020-05-12T21:59:59Z", nil), ("2020-05-12T22:00:00Z", LegalSource.Certainty.confirme),
        ("2023-02-16T22:59:59Z", .confirme), ("2023-02-16T23:00:00Z", .aConfirmer),
    ] as [(String, LegalSource.Certainty?)])
    func theSurchargeAtItsDates(moment: String, certainty: LegalSource.Certainty?) throws {
        let sheet = try Self.sheet(positive: "2020-05-01T08:00:00Z", validated: moment, [("d1", moment, .consultation)])
        let releve = ReleveRemuneration(medecin: "d1", faits: [sheet])
        #expect(releve.lignes.first?.certitude == certainty)
        #expect(releve.lignes.map(\.centimes) == (certainty == nil ? [] : [3_000]))
        #expect(releve.nonRemuneres.map(\.motif) == (certainty == nil ? ["Aucun montant n’était en vigueur à cette date."] : []))
    }

    @Test(arguments: [
        ("2020-05-05T21:59:59Z", false, nil, nil), ("2020-05-05T22:00:00Z", false, 200, nil), ("2020-05-05T22:00:00Z", true, 400, nil),
        ("2020-05-13T21:59:59Z", false, 200, nil), ("2020-05-13T21:59:59Z", true, 400, nil),
        ("2020-05-13T22:00:00Z", false, nil, "Presse professionnelle, mai 2020"), ("2021-01-01T12:00:00Z", true, nil, "Presse professionnelle, mai 2020"),
    ] as [(String, Bool, Int?, String?)])
    func amountsPerContactAtTheirDates(moment: String, full: Bool, cents: Int?, refusedBy: String?) throws {
        let sheet = try Self.sheet(positive: "2020-05-01T08:00:00Z", contacts: [Self.contact("c", moment, full: full)])
        let releve = ReleveRemuneration(medecin: "d1", faits: [sheet])
        #expect(releve.lignes.map(\.centimes) == (cents.map { [$0] } ?? []))
        #expect(releve.lignes.allSatisfy { $0.certitude == .aConfirmer && $0.codeActe == nil })
        #expect(releve.nonRemuneres.count == (cents == nil ? 1 : 0))
        #expect(releve.nonRemuneres.first?.source?.reference == refusedBy)
        #expect(releve.totaux.first?.aConfirmer == cents)
    }

    @Test(arguments: [
        (nil, "2020-05-20T10:00:00Z", "Aucun résultat positif n’est connu pour cette fiche."),
        ("2020-05-20T08:00:00Z", nil, "La fiche n’est pas encore validée."),
        ("2020-05-20T09:00:01Z", "2020-05-20T10:00:00Z", "L’acte précède le résultat positif\u{A0}: la consultation ordinaire s’applique."),
    ] as [(String?, String?, String)])
    func nothingIsDueBefore(positive: String?, validated: String?, motive: String) throws {
        let sheet = try Self.sheet(positive: positive, validated: validated, [("d1", "2020-05-20T09:00:00Z", .consultation)])
        let releve = ReleveRemuneration(medecin: "d1", faits: [sheet])
        #expect(releve.lignes.isEmpty)
        #expect(releve.nonRemuneres.map(\.motif) == [motive])
        #expect(releve.totalCentimes == 0)
    }

    @Test(arguments: [
        ([.consultation], [3_000]), ([.consultation, .consultation], [3_000]), ([.consultation, .visite], [3_000, 3_000]),
        ([.visite, .visite], [3_000, 3_000]), ([.visite, .teleconsultation, .visite], [3_000, 3_000]),
        ([.consultation, .visite, .visite], [3_000, 3_000]),
    ] as [([AnnonceFaite.Mode], [Int])])
    func aSecondSurchargeNeedsAHomeVisit(modes: [AnnonceFaite.Mode], cents: [Int]) throws {
        let acts = modes.enumerated().map { ("d1", "2020-05-2\($0)T09:00:00Z", $1) }
        let releve = ReleveRemuneration(medecin: "d1", faits: [try Self.sheet(acts)])
        #expect(releve.lignes.map(\.centimes) == cents)
        #expect(releve.nonRemuneres.count == modes.count - cents.count)
        #expect(releve.lignes.dropFirst().allSatisfy { $0.regle == .secondeAnnonce && $0.certitude == .aConfirmer })
    }

    @Test func theFirstOfTwoDoctorsIsPaidAndTheOtherToldWhy() throws {
        let sheet = try Self.sheet([("d2", "2020-05-20T12:00:00Z", .consultation), ("d1", "2020-05-20T09:00:00Z", .consultation)])
        #expect(ReleveRemuneration(medecin: "d1", faits: [sheet]).totalCentimes == 3_000)
        let second = ReleveRemuneration(medecin: "d2", faits: [sheet])
        #expect(second.lignes.isEmpty)
        #expect(second.nonRemuneres.map(\.motif) == ["Une seconde majoration pour la même fiche suppose une visite à domicile."])
        #expect(ReleveRemuneration(medecin: "d3", faits: [sheet]).nonRemuneres.isEmpty)
    }

    @Test(arguments: [("2020-05-21T08:00:00Z", false), ("2020-05-21T08:00:01Z", true), ("2020-06-21T08:00:00Z", true)])
    func aSheetValidatedLateIsPaidAndItIsSaid(validated: String, late: Bool) throws {
        let releve = ReleveRemuneration(medecin: "d1", faits: [try Self.sheet(validated: validated, [("d1", "2020-05-20T09:00:00Z", .consultation)])])
        #expect(releve.totalCentimes == 3_000)
        #expect(releve.lignes.first?.remarque.contains("à confirmer") == late)
    }
}
