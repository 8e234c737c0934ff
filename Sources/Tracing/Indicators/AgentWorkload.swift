/// Calls by agent, the busiest first.
public struct AgentWorkload: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public let agent: String
        public fileprivate(set) var appels: Int
        public fileprivate(set) var aboutis: Int
    }

    public let lignes: [Row]

    /// `agents` are all those on duty: one who made no call is shown with zero.
    public init(_ attempts: [CallAttempt], agents: [String] = []) {
        var rows: [String: Row] = [:]
        for agent in agents { rows[agent] = Row(agent: agent, appels: 0, aboutis: 0) }
        for attempt in attempts {
            var row = rows[attempt.agent] ?? Row(agent: attempt.agent, appels: 0, aboutis: 0)
            row.appels += 1
            row.aboutis += attempt.reached ? 1 : 0
            rows[attempt.agent] = row
        }
        lignes = rows.values.sorted { ($1.appels, $1.aboutis, $0.agent) < ($0.appels, $0.aboutis, $1.agent) }
    }
}
