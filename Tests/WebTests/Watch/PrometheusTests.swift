import Testing
@testable import Web

@Suite struct PrometheusTests {
    @Test(arguments: [(0.0, "0"), (3.0, "3"), (-2.0, "-2"), (0.25, "0.25"), (1e-7, "1e-07"), (Double.infinity, "+Inf")])
    func numbersReadBack(_ value: Double, _ text: String) {
        #expect(PrometheusText.number(value) == text)
    }

    @Test func labelsCannotBreakOut() {
        var text = PrometheusText()
        text.sample("a", ["b": "x\"y\\z\nw"], 1)
        #expect(text.text == "a{b=\"x\\\"y\\\\z\\nw\"} 1\n")
    }

    @Test func bucketsAreCumulativeAndStatusesShareThem() {
        let figures = RouteFigures()
        for (status, seconds) in [(200, 0.004), (200, 0.2), (503, 0.005), (200, 99.0)] {
            figures.note(.init(method: "GET", route: "/dossiers/{id}", status: status), seconds: seconds)
        }
        var text = PrometheusText()
        figures.write(&text)
        let lines = text.text.split(separator: "\n").map(String.init)
        func has(_ line: String) -> Bool { lines.contains(line) }
        #expect(has("guichet_http_requests_total{method=\"GET\",route=\"/dossiers/{id}\",status=\"200\"} 3"))
        #expect(has("guichet_http_requests_total{method=\"GET\",route=\"/dossiers/{id}\",status=\"503\"} 1"))
        let bucket = "guichet_http_request_duration_seconds_bucket{method=\"GET\",route=\"/dossiers/{id}\",le="
        #expect(has(bucket + "\"0.005\"} 2") && has(bucket + "\"0.1\"} 2") && has(bucket + "\"0.25\"} 3"))
        #expect(has(bucket + "\"10\"} 3") && has(bucket + "\"+Inf\"} 4"))
        #expect(has("guichet_http_request_duration_seconds_count{method=\"GET\",route=\"/dossiers/{id}\"} 4"))
    }
}
