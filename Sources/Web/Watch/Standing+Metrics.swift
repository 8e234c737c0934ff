import Desk
import Foundation
import Store

extension Standing {
    /// All figures. When the database does not answer, those that come from it are absent and `guichet_database_up` is 0.
    func metrics(_ desk: Desk) async -> String {
        var text = PrometheusText()
        routes.write(&text)
        doors(&text)
        services(desk, &text)
        database(desk, &text)
        do { work(try await desk.chiffresDuTravail(atMost: .seconds(2)), &text) } catch {
            text.single("guichet_database_up", .gauge, "Whether the database answered just now.", 0)
        }
        process.figures().write(&text)
        text.single("process_start_time_seconds", .gauge, "When the process started.", started.timeIntervalSince1970.rounded())
        return text.text
    }

    private func doors(_ text: inout PrometheusText) {
        let inside = turnstile.figures
        text.single("guichet_http_in_flight", .gauge, "Requests being answered.", Double(inside.inside))
        text.single("guichet_http_places", .gauge, "Requests that may be answered at the same time.", Double(turnstile.places))
        text.family("guichet_http_shed_total", .counter, "Requests answered 503 at the door, by urgency.")
        for urgency in Urgency.allCases { text.sample("guichet_http_shed_total", ["urgency": urgency.rawValue], inside.shed[urgency] ?? 0) }
        text.single("guichet_http_crowd_total", .counter, "Requests let in beyond the places, for the moment that a crowd may last.", Double(inside.standing))
        let known = census.figures
        text.single("guichet_connections", .gauge, "Open connections.", Double(known.open))
        text.single("guichet_connections_refused_total", .counter, "Connections that were one too many.", Double(known.refused))
        text.family("guichet_connections_too_slow_total", .counter, "Connections ended because their client was too slow, by what it was at.")
        for fault in ConnectionPace.Fault.allCases { text.sample("guichet_connections_too_slow_total", ["at": fault.rawValue], known.slow[fault] ?? 0) }
        text.single("guichet_draining", .gauge, "1 once the process was told to stop.", isLeaving ? 1 : 0)
    }

    /// The figures that the public page of service is made of, as this process counts them.
    private func services(_ desk: Desk, _ text: inout PrometheusText) {
        let totals = desk.mesures.totaux
        text.family("guichet_service_requests_total", .counter, "Requests by téléservice, as the public page of service counts them.")
        for line in totals { text.sample("guichet_service_requests_total", ["service": line.service], line.demandes) }
        text.family("guichet_service_failures_total", .counter, "Those of them that failed.")
        for line in totals { text.sample("guichet_service_failures_total", ["service": line.service], line.echecs) }
    }

    private func database(_ desk: Desk, _ text: inout PrometheusText) {
        let load = desk.chargeBase
        text.family("guichet_database_waiting", .gauge, "Requests that wait for a connection to the database, by queue.")
        for queue in load.queues { text.sample("guichet_database_waiting", ["queue": queue.name], queue.waiting) }
        text.family("guichet_database_busy", .gauge, "Connections at work, by queue.")
        for queue in load.queues { text.sample("guichet_database_busy", ["queue": queue.name], queue.busy) }
        text.family("guichet_database_connections", .gauge, "Connections, by queue.")
        for queue in load.queues { text.sample("guichet_database_connections", ["queue": queue.name], queue.connections) }
        text.single("guichet_database_refuses_writes", .gauge, "1 once a commit failed in doubt: only reads are served.", load.refusesWrites ? 1 : 0)
    }

    private func work(_ work: ChiffresDuTravail, _ text: inout PrometheusText) {
        text.single("guichet_database_up", .gauge, "Whether the database answered just now.", 1)
        text.single("guichet_work_waiting", .gauge, "Pieces of work left by deposits, not yet done.", Double(work.enAttente))
        text.single("guichet_work_oldest_seconds", .gauge, "Age of the oldest of them.", Double(work.agePlusAncien))
        text.single("guichet_work_dead", .gauge, "Pieces of work given up: an administrator has to look.", Double(work.mortes))
        text.single("guichet_trace_waiting", .gauge, "Traces that wait for their seal.", Double(work.tracesEnAttente))
    }
}
