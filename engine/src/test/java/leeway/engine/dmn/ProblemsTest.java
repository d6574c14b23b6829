package leeway.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import leeway.engine.Golden;
import leeway.engine.Problem;
import leeway.engine.dmn.xml.XmlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

  @Test
  void allProblemsOfAFileComeAtOnceEachAtItsPlace() {
    var xml = Golden.text("problems/faulty.dmn");

    var reading =
        DmnReader.read("faulty.dmn", xml.getBytes(StandardCharsets.UTF_8), Imports.none());

    var told =
        reading.problems().stream()
            .map(it -> it.withCaret(xml))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(reading.sound()).isEmpty();
    Golden.assertSame("problems/faulty.txt", told);
  }

  @Test
  void aSoundModelHasNoProblems() {
    assertThat(Models.reading(Models.RETURNS).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>           | document-type
          <!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>       | document-type
          <a>&b;</a>                                         | malformed-xml
          <a><b></a>                                         | malformed-xml
          nothing                                            | malformed-xml
          <a/>                                               | not-a-model
          <?xml version="1.0" encoding="EBCDIC-42"?><a/>     | unknown-encoding
          """)
  void hostileXmlIsAProblem(String xml, String code) {
    var reading = DmnReader.read("x.dmn", xml.getBytes(StandardCharsets.UTF_8), Imports.none());

    assertThat(reading.problems()).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void aFileThatNestsTooDeepOrIsTooLargeIsAProblem() {
    var deep = "<a>".repeat(100_000);
    var large = " ".repeat(XmlReader.BYTES_MAX + 1);

    assertThat(
            DmnReader.read("x", deep.getBytes(StandardCharsets.UTF_8), Imports.none()).problems())
        .extracting(Problem::code)
        .containsExactly("too-many-elements");
    assertThat(
            DmnReader.read("x", large.getBytes(StandardCharsets.UTF_8), Imports.none()).problems())
        .extracting(Problem::code)
        .containsExactly("file-too-large");
  }
}
