package leeway.server.platform;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a decimal with at most 64 places on either side of the point, so that {@code 9E999999999}
 * costs nothing.
 */
final class BoundedDecimal extends StdDeserializer<BigDecimal> {
  private static final int PLACES_MAX = 64;

  BoundedDecimal() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
    JsonToken token = parser.currentToken();
    if (token == null || !token.isNumeric()) {
      return (BigDecimal) context.handleUnexpectedToken(getValueType(context), parser);
    }
    return bounded(parser.getDecimalValue());
  }

  static BigDecimal bounded(BigDecimal value) {
    if (Math.abs((long) value.scale()) > PLACES_MAX) {
      throw new StreamConstraintsException("number has more than " + PLACES_MAX + " places");
    }
    return value;
  }
}
