import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

extension Exchange {
    /// Where the person may go from every page.
    private var places: [Link] {
        guard let actor = visitor.actor, !visitor.mustChoose else { return [] }
        let own = Link("Mon compte", to: "/compte")
        let tracing = RoutePolicy.tracing.decide(visitor) == .admit ? [Link("Suivi", to: "/suivi")] : []
        switch actor.role {
        case .professionnel: return [Link("Accueil", to: "/"), Link("Patients", to: "/patients"), Link("Dossiers", to: "/dossiers"), Link("Messages", to: "/messagerie"), Link("Annuaire", to: "/annuaire")] + tracing + [own]
        case .secretaire:
            return actor.delegation == nil
                ? [own] : [Link("Accueil", to: "/"), Link("Patients", to: "/patients"), Link("Dossiers", to: "/dossiers"), Link("Messages", to: "/messagerie"), Link("Annuaire", to: "/annuaire")] + tracing + [own]
        case .agent, .serviceMedical: return [Link("Accueil", to: "/"), Link("Corbeilles", to: "/corbeilles"), Link("Appels", to: "/entretiens"), Link("Messages", to: "/messagerie"), Link("Droits", to: "/droits"), Link("Assurés", to: "/livraisons"), Link("Annuaire", to: "/annuaire")] + tracing + [own]
        case .agence: return tracing + [own]
        case .administrateur: return [Link("Accueil", to: "/"), Link("File de travail", to: "/administration/file"), Link("Relevés", to: "/administration/releves"), Link("Caisses", to: "/administration/caisses"), Link("ALD", to: "/administration/affections")] + tracing + [own]
        }
    }

    /// The person a page is made for, with what awaits them; nil before sign-in.
    func viewer() async throws -> Viewer? {
        guard let actor = visitor.actor else { return nil }
        let header = try await desk.readHeader(by: caller())
        let path = request.uri.path
        return Viewer(
            name: actor.displayName, situation: situation(actor, header), onBehalfOf: actor.delegation?.delegatorName,
            navigation: places.map { link in
                let isCurrent = link.address == "/" ? path == "/" : path == link.address || path.hasPrefix(link.address + "/")
                return Viewer.Entry(link: link, isCurrent: isCurrent, count: link.address == "/" && header.unread > 0 ? header.unread : nil)
            },
            csrf: formToken, situationsAddress: actor.mayHaveChoices ? "/situation" : nil, account: actor.caisse == nil ? actor.account : nil)
    }

    private func situation(_ actor: Actor, _ header: EnTete) -> String {
        switch actor.role {
        case .professionnel(let profession, _):
            [profession.libelle, actor.situation?.label].compactMap { $0 }.joined(separator: ", ")
        case .secretaire: "Secrétariat"
        case .agent(let caisse): header.caisse ?? "Caisse \(caisse.formatted)"
        case .serviceMedical(let caisse): "Service médical, \(header.caisse ?? "caisse \(caisse.formatted)")"
        case .agence: "Agence régionale de santé"
        case .administrateur: "Administration du guichet"
        }
    }

    /// A whole page in its layout.
    func page(
        _ title: String, status: HTTPResponse.Status = .ok, patient: PatientBanner? = nil, breadcrumb: [Link] = [], lead: String? = nil,
        hasErrors: Bool = false, @HTMLBuilder content: () -> HTML
    ) async throws -> Response {
        let viewer = try await viewer()
        return .html(
            PageLayout(
                title, viewer: viewer, patient: patient, breadcrumb: breadcrumb, lead: lead, hasErrors: hasErrors,
                ribbon: house.settings.ribbon, content: content
            ).body, status: status)
    }

    /// The patient in hand, kept in sight.
    func banner(_ patient: PatientSummary) -> PatientBanner {
        PatientBanner(
            name: patient.name, birthDate: patient.birthDate, sexe: patient.sexe, today: today, fund: patient.caisse.name,
            address: visitor.actor.map { actor in actor.caisse == nil ? "/patients/\(patient.id)" : nil } ?? nil)
    }

    var today: LocalDate { desk.now.date(in: .paris).date }

    /// A key for a form about to be shown: sending it twice is sending it once.
    func newKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return String(generator.next(), radix: 36) + String(generator.next(), radix: 36)
    }
}

extension Actor {
    /// Funds and administration work as one thing only.
    var mayHaveChoices: Bool { caisse == nil && role != .administrateur }
}
