/// Data in and out: line lists, exports, likely duplicates.
enum SuiviEchangesAPI {
    static let routes: [Route] = []
}
