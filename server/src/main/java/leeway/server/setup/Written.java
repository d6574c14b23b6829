package leeway.server.setup;

/** Texts of people as they stand in files: whatever they typed stays one value. */
final class Written {
  private Written() {}

  /** A double-quoted YAML scalar. */
  static String yaml(String text) {
    var out = new StringBuilder("\"");
    text.codePoints().forEach(sign -> appendYaml(out, sign));
    return out.append('"').toString();
  }

  private static void appendYaml(StringBuilder out, int sign) {
    if (sign == '"' || sign == '\\') {
      out.append('\\').appendCodePoint(sign);
    } else if (Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029) {
      out.append(' ');
    } else {
      out.appendCodePoint(sign);
    }
  }

  /** Text inside an element or a quoted attribute of XML. */
  static String xml(String text) {
    var out = new StringBuilder();
    text.codePoints().forEach(sign -> appendXml(out, sign));
    return out.toString();
  }

  private static void appendXml(StringBuilder out, int sign) {
    switch (sign) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(isXml(sign) ? sign : ' ');
    }
  }

  private static boolean isXml(int sign) {
    return !Character.isISOControl(sign)
        && !(sign >= 0xD800 && sign <= 0xDFFF)
        && sign != 0xFFFE
        && sign != 0xFFFF;
  }
}
