import Core
import Testing

/// What an identity becomes, event by event.
@Suite struct VieIdentiteTests {
    static func life(_ events: EvenementIdentite...) throws -> VieIdentite { try events.reduce(.creee) { try $0.apply($1) } }

    @Test func theFourStatuses() throws {
        #expect(VieIdentite.creee.statut == .provisoire)
        #expect(try Self.life(.documentVerifie(.passeport)).statut == .validee)
        #expect(try Self.life(.recuperee).statut == .recuperee)
        #expect(try Self.life(.recuperee, .documentVerifie(.carteNationale)).statut == .qualifiee)
        #expect(try Self.life(.documentVerifie(.carteNationale), .recuperee).statut == .qualifiee)
    }

    /// Only a qualified identity sends its matricule; strict traits are locked as soon as they come from the national base.
    @Test func whatEachStatusAllows() throws {
        for (life, sends, locked) in [
            (VieIdentite.creee, false, false), (try Self.life(.documentVerifie(.passeport)), false, false), (try Self.life(.recuperee), false, true),
            (try Self.life(.recuperee, .documentVerifie(.carteDeSejour)), true, true),
        ] {
            #expect(life.fiabilite.peutTransmettreMatricule == sends, "\(life.statut)")
            #expect(life.fiabilite.traitsVerrouilles == locked, "\(life.statut)")
        }
    }

    @Test func doubtTakesEverythingBack() throws {
        let doubtful = try Self.life(.recuperee, .documentVerifie(.passeport), .homonymie, .doute(.usurpation))
        #expect(doubtful.statut == .provisoire && doubtful.attributs == [.douteuse, .homonyme] && doubtful.document == nil)
        #expect(!doubtful.fiabilite.peutInterrogerINSi)
        #expect(throws: RefusIdentite.insiInterdit) { try doubtful.apply(.recuperee) }
        #expect(throws: RefusIdentite.sousReserve) { try doubtful.apply(.documentVerifie(.passeport)) }
        #expect(throws: RefusIdentite.dejaDouteuse) { try doubtful.apply(.doute(.doute)) }
        #expect(throws: RefusIdentite.douteuseEtFictive) { try doubtful.apply(.fictive) }
        // Lifted, it is provisional still: nothing comes back by itself.
        let lifted = try doubtful.apply(.douteLeve)
        #expect(lifted.statut == .provisoire && lifted.attributs == [.homonyme])
        #expect(try lifted.apply(.recuperee).statut == .recuperee)
    }

    @Test func fictitiousIsNeverDoubtful() throws {
        let fictitious = try Self.life(.documentVerifie(.passeport), .fictive)
        #expect(fictitious.statut == .provisoire)
        #expect(throws: RefusIdentite.douteuseEtFictive) { try fictitious.apply(.doute(.doute)) }
        #expect(try fictitious.apply(.fictiveLevee).attributs.isEmpty)
    }

    @Test func traitsAreCorrectedFreelyOrByException() throws {
        #expect(try Self.life(.documentVerifie(.passeport), .traitsCorriges).statut == .provisoire)
        #expect(throws: RefusIdentite.traitsVerrouilles) { try Self.life(.recuperee, .traitsCorriges) }
        #expect(throws: RefusIdentite.traitsLibres) { try Self.life(.exceptionTraits) }
        #expect(try Self.life(.recuperee, .documentVerifie(.passeport), .exceptionTraits).statut == .provisoire)
    }

    /// A driving licence or the Vitale card proves nothing of an identity.
    @Test(arguments: ModeValidation.allCases) func onlyStrongDocumentsCount(mode: ModeValidation) throws {
        let accepted: Set<ModeValidation> = [.carteNationale, .passeport, .carteDeSejour, .livretDeFamille, .acteDeNaissance]
        if accepted.contains(mode) {
            #expect(try Self.life(.documentVerifie(mode)).statut == .validee)
        } else {
            #expect(throws: RefusIdentite.documentInsuffisant(mode)) { try Self.life(.documentVerifie(mode)) }
        }
    }

    @Test(arguments: EvenementIdentite.SansDocument.allCases) func withoutADocumentNothingChanges(why: EvenementIdentite.SansDocument) throws {
        for life in [VieIdentite.creee, try Self.life(.recuperee), try Self.life(.doute(.doute))] { #expect(try life.apply(.sansDocument(why)) == life) }
    }

    @Test func nothingIsSaidTwice() throws {
        #expect(throws: RefusIdentite.sansObjet) { try Self.life(.douteLeve) }
        #expect(throws: RefusIdentite.sansObjet) { try Self.life(.homonymie, .homonymie) }
        #expect(throws: RefusIdentite.sansObjet) { try Self.life(.qualificationRetiree) }
    }

    /// What the schema refuses, the value refuses when it is read back.
    @Test func impossibleRowsAreNotRead() {
        #expect(throws: FiabiliteError.doitEtreProvisoire) { try VieIdentite(insRecuperee: true, document: nil, attributs: [.douteuse]) }
        #expect(throws: FiabiliteError.douteuseEtFictive) { try VieIdentite(insRecuperee: false, document: nil, attributs: [.douteuse, .fictive]) }
    }
}
