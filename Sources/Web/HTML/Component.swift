/// A part of a page with its values: what it needs is in its properties, what it shows in its body.
protocol Component {
    @HTMLBuilder var body: HTML { get }
}
