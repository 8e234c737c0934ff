/// Erasures and their signed reports.
enum SuiviOubliAPI {
    static let routes = [ErasuresAPI.list, ErasuresAPI.read, ErasuresAPI.erase]
}
