import Core
import Desk
import Store
import TestSupport
import Testing

/// The services someone is offered are those they may prepare; their favourites are their own.
@Suite struct ServicesTests {
    @Test(arguments: Engine.tested) func onlyWhatTheProfessionMaySign(engine: Engine) async throws {
        try await withDesk(engine) { house in
            for who in [Who.drLeclerc, .secMorel, .infGarcia, .agentCPAM] {
                let codes = try await house.desk.listServices(by: house.caller(who)).map(\.service.code)
                // A secretary is offered what the delegation covers.
                let expected = switch who {
                case .drLeclerc: house.desk.teleservices.filter { $0.authors.contains(.medecin) }.map(\.code)
                case .secMorel: ["arret-de-travail"]
                default: [String]()
                }
                #expect(codes == expected, "\(who)")
            }
        }
    }

    @Test(arguments: Engine.tested) func aDelegateKeepsFavouritesOfTheirOwn(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let secretary = try await house.caller(.secMorel)
            try await house.desk.setFavourites([], by: doctor)
            try await house.desk.setFavourites(["arret-de-travail"], by: secretary)
            #expect(try await favourites(secretary, house) == ["arret-de-travail"])
            #expect(try await favourites(doctor, house).isEmpty)
            try await house.desk.setFavourites([], by: secretary)
            try await house.desk.setFavourites(["arret-de-travail"], by: doctor)
            #expect(try await favourites(secretary, house).isEmpty)
            #expect(try await favourites(doctor, house) == ["arret-de-travail"])
        }
    }

    private func favourites(_ caller: Caller, _ house: TestDesk) async throws -> [String] {
        try await house.desk.listServices(by: caller).filter(\.isFavourite).map(\.service.code)
    }
}
