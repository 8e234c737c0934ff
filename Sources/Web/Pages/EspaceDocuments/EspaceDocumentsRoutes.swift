/// The patient's space of documents, and who may read what.
enum EspaceDocumentsRoutes {
    static let routes: [Route] = []
}
