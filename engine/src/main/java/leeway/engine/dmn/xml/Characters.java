package leeway.engine.dmn.xml;

import java.util.Arrays;
import leeway.engine.SourceText;

/** The characters of an element's content as they are meant, each with its offset in the file. */
final class Characters {
  private static final String CDATA = "<![CDATA[";

  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[16];

  /** Adds what is written from {@code start} to {@code end}, references resolved. */
  void take(String source, int start, int end) {
    int at = start;
    while (at < end) {
      if (source.startsWith(CDATA, at)) {
        int close = source.indexOf("]]>", at);
        plain(source, at + CDATA.length(), close);
        at = close + 3;
      } else if (source.charAt(at) == '&') {
        int close = source.indexOf(';', at);
        reference(source.substring(at + 1, close), at);
        at = close + 1;
      } else {
        add(source.charAt(at), at);
        at++;
      }
    }
  }

  private void plain(String source, int start, int end) {
    for (int i = start; i < end; i++) {
      add(source.charAt(i), i);
    }
  }

  private void reference(String name, int offset) {
    int code =
        switch (name) {
          case "lt" -> '<';
          case "gt" -> '>';
          case "amp" -> '&';
          case "quot" -> '"';
          case "apos" -> '\'';
          default ->
              name.startsWith("#x")
                  ? Integer.parseInt(name, 2, name.length(), 16)
                  : Integer.parseInt(name, 1, name.length(), 10);
        };
    for (char c : Character.toChars(code)) {
      add(c, offset);
    }
  }

  private void add(char c, int offset) {
    if (text.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[text.length()] = offset;
    text.append(c);
  }

  /** The content; {@code end} is the offset where the element ends. */
  SourceText inside(SourceText file, int end) {
    var all = Arrays.copyOf(offsets, text.length() + 1);
    all[text.length()] = text.isEmpty() ? end : offsets[text.length() - 1] + 1;
    return SourceText.inside(file, text.toString(), all);
  }
}
