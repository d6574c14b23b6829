package leeway.server.dayzero;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leeway.server.platform.Texts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * The page of day 0 on A4, in the typeface that PDFBox brings along (Liberation Sans, which has
 * Latin, Greek and Cyrillic letters); a character that it lacks is printed as a question mark. Not
 * thread-safe.
 */
final class FiguresPdf {
  private static final float MARGIN = 56;
  private static final float TEXT_WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float LEADING = 1.4f;
  private static final float BAR_WIDTH = 220;
  private static final String TYPEFACE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /**
   * How dark the letters are; there is one typeface, and bold letters are drawn with their edge.
   */
  private enum Weight {
    PLAIN(RenderingMode.FILL),
    BOLD(RenderingMode.FILL_STROKE);

    private final RenderingMode mode;

    Weight(RenderingMode mode) {
      this.mode = mode;
    }
  }

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream content;
  private float y;

  private FiguresPdf(PDDocument document) throws IOException {
    this.document = document;
    this.font = typeface(document);
    this.content = newPage();
  }

  static byte[] of(FiguresView view, Texts texts) {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.getDocumentInformation().setTitle(texts.text("day-zero.title"));
      var pdf = new FiguresPdf(document);
      pdf.write(view, texts);
      pdf.content.close();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(FiguresView view, Texts texts) throws IOException {
    paragraph(Weight.BOLD, 20, texts.text("day-zero.title"));
    paragraph(Weight.BOLD, 13, view.sentence());
    for (var figure : view.figures()) {
      paragraph(Weight.BOLD, 11, texts.text("day-zero.figure." + figure.code()));
      String rows = figure.rows() == 0 ? "" : " " + texts.text("day-zero.rows-of", figure.rows());
      paragraph(Weight.PLAIN, 10, figure.text() + rows);
    }
    if (!view.bounds().isEmpty()) {
      paragraph(Weight.BOLD, 13, texts.text("day-zero.bounds"));
      for (var bar : view.bounds()) {
        bar(bar, texts.text("day-zero.of-hundred", bar.length()));
      }
    }
    paragraph(Weight.PLAIN, 9, texts.text("layout.premise"));
  }

  private void bar(FiguresView.BarView bar, String label) throws IOException {
    room(16);
    content.addRect(MARGIN + 60, y - 2, BAR_WIDTH * bar.length() / 100, 10);
    content.setNonStrokingColor(bar.isMarked() ? 0.35f : 0.75f);
    content.fill();
    content.setNonStrokingColor(0f);
    text(Weight.PLAIN, 10, MARGIN, Long.toString(bar.at()));
    text(Weight.PLAIN, 10, MARGIN + 70 + BAR_WIDTH, label);
    y -= 16;
  }

  private void paragraph(Weight weight, float size, String text) throws IOException {
    for (String line : lines(size, printable(text))) {
      room(size * LEADING);
      text(weight, size, MARGIN, line);
      y -= size * LEADING;
    }
    y -= size * (LEADING - 1);
  }

  private void text(Weight weight, float size, float x, String line) throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.setRenderingMode(weight.mode);
    content.setLineWidth(size / 40);
    content.newLineAtOffset(x, y);
    content.showText(printable(line));
    content.endText();
  }

  private List<String> lines(float size, String text) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > TEXT_WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private String printable(String text) {
    var printable = new StringBuilder();
    text.replace('\u202f', ' ')
        .replace('\u00a0', ' ')
        .codePoints()
        .forEach(character -> printable.append(printable(character)));
    return printable.toString();
  }

  private String printable(int character) {
    String text = Character.toString(character);
    try {
      font.encode(text);
      return text;
    } catch (IllegalArgumentException | IOException _) {
      return "?";
    }
  }

  private static PDFont typeface(PDDocument document) throws IOException {
    try (var letters = PDDocument.class.getResourceAsStream(TYPEFACE)) {
      return PDType0Font.load(document, Objects.requireNonNull(letters, TYPEFACE));
    }
  }

  /** Begins a new page where the rest of this one is too small. */
  private void room(float height) throws IOException {
    if (y - height < MARGIN) {
      content.close();
      content = newPage();
    }
  }

  private PDPageContentStream newPage() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }
}
