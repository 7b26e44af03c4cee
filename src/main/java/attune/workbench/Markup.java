package attune.workbench;

/** HTML as it grows; whatever comes from outside is text, never markup. */
final class Markup {

    private final StringBuilder html = new StringBuilder(1 << 16);

    /** Adds markup of our own, as it is. */
    Markup raw(String markup) {
        html.append(markup).append('\n');
        return this;
    }

    /** Adds an element that holds nothing but a text. */
    Markup text(String element, String text) {
        html.append('<').append(element).append('>').append(escaped(text)).append("</")
            .append(element.split(" ")[0]).append(">\n");
        return this;
    }

    /** Text that means itself in HTML, within elements and quoted attributes. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        safe.append(c);
                    }
                }
            }
        }
        return safe.toString();
    }

    @Override public String toString() {
        return html.toString();
    }
}
