package leeway.server.dayzero;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import leeway.server.platform.Texts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * The page of day 0 on A4, with the fonts that every reader has; a character that they lack is
 * printed as a question mark. Not thread-safe.
 */
final class FiguresPdf {
  private static final float MARGIN = 56;
  private static final float TEXT_WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float LEADING = 1.4f;
  private static final float BAR_WIDTH = 220;

  private final PDDocument document;
  private final PDFont plain = new PDType1Font(FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private PDPageContentStream content;
  private float y;

  private FiguresPdf(PDDocument document) throws IOException {
    this.document = document;
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
    paragraph(bold, 20, texts.text("day-zero.title"));
    paragraph(bold, 13, view.sentence());
    for (var figure : view.figures()) {
      paragraph(bold, 11, texts.text("day-zero.figure." + figure.code()));
      String rows = figure.rows() == 0 ? "" : " " + texts.text("day-zero.rows-of", figure.rows());
      paragraph(plain, 10, figure.text() + rows);
    }
    if (!view.bounds().isEmpty()) {
      paragraph(bold, 13, texts.text("day-zero.bounds"));
      for (var bar : view.bounds()) {
        bar(bar, texts.text("day-zero.of-hundred", bar.length()));
      }
    }
    paragraph(plain, 9, texts.text("layout.premise"));
  }

  private void bar(FiguresView.BarView bar, String label) throws IOException {
    room(16);
    content.addRect(MARGIN + 60, y - 2, BAR_WIDTH * bar.length() / 100, 10);
    content.setNonStrokingColor(bar.isMarked() ? 0.35f : 0.75f);
    content.fill();
    content.setNonStrokingColor(0f);
    text(plain, 10, MARGIN, Long.toString(bar.at()));
    text(plain, 10, MARGIN + 70 + BAR_WIDTH, label);
    y -= 16;
  }

  private void paragraph(PDFont font, float size, String text) throws IOException {
    for (String line : lines(font, size, printable(font, text))) {
      room(size * LEADING);
      text(font, size, MARGIN, line);
      y -= size * LEADING;
    }
    y -= size * (LEADING - 1);
  }

  private void text(PDFont font, float size, float x, String line) throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(printable(font, line));
    content.endText();
  }

  private List<String> lines(PDFont font, float size, String text) throws IOException {
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

  private static String printable(PDFont font, String text) {
    var printable = new StringBuilder();
    text.replace('\u202f', ' ')
        .replace('\u00a0', ' ')
        .codePoints()
        .forEach(character -> printable.append(printable(font, character)));
    return printable.toString();
  }

  private static String printable(PDFont font, int character) {
    String text = Character.toString(character);
    try {
      font.encode(text);
      return text;
    } catch (IllegalArgumentException | IOException _) {
      return "?";
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
