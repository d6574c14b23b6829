package leeway.engine.feel;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leeway.engine.feel.functions.Builtins;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.parser.feel11.profiles.KieExtendedFEELProfile;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.runtime.custom.ZoneTime;

/** What KIE makes of an expression, as a value of ours. An oracle for tests only. */
final class KieFeel {
  private final FEEL feel =
      FEELBuilder.builder().withProfiles(List.of(new KieExtendedFEELProfile())).build();

  /** The value that KIE gives; null for what it cannot read or fails on. */
  Value evaluate(String text) {
    try {
      return value(feel.evaluate(text));
    } catch (RuntimeException _) {
      return Values.NULL;
    }
  }

  /** True where KIE throws, instead of giving null. */
  boolean fails(String text) {
    try {
      feel.evaluate(text);
      return false;
    } catch (RuntimeException _) {
      return true;
    }
  }

  private static Value value(@Nullable Object object) {
    return switch (object) {
      case null -> Values.NULL;
      case Boolean flag -> Values.bool(flag);
      case BigDecimal number -> Value.Num.within(number);
      case Number number -> Value.Num.within(new BigDecimal(number.toString()));
      case String text -> Values.text(text);
      case LocalDate date -> new Value.Date(date);
      case LocalTime time -> new Value.Time(time, Zone.UNSAID);
      case OffsetTime time -> new Value.Time(time.toLocalTime(), zone(time.getOffset()));
      case ZoneTime time -> new Value.Time(LocalTime.from(time), zone(time.getZoneId()));
      case LocalDateTime moment -> new Value.DateTime(moment, Zone.UNSAID);
      case OffsetDateTime moment ->
          new Value.DateTime(moment.toLocalDateTime(), zone(moment.getOffset()));
      case ZonedDateTime moment ->
          new Value.DateTime(moment.toLocalDateTime(), zone(moment.getZone()));
      case Duration duration -> new Value.DaysDuration(duration);
      case ChronoPeriod period ->
          new Value.MonthsDuration(
              period.get(ChronoUnit.YEARS) * 12 + period.get(ChronoUnit.MONTHS));
      case List<?> items -> Values.list(items.stream().map(KieFeel::value).toList());
      case Map<?, ?> entries -> context(entries);
      case Range range -> range(range);
      case FEELFunction _ -> Builtins.named("is");
      default -> Values.text("unknown: " + object.getClass());
    };
  }

  private static Zone zone(ZoneId zone) {
    return zone instanceof ZoneOffset offset ? new Zone.Offset(offset) : new Zone.Region(zone);
  }

  private static Value context(Map<?, ?> entries) {
    var values = new LinkedHashMap<String, Value>();
    entries.forEach((key, value) -> values.put(String.valueOf(key), value(value)));
    return new Value.Context(values);
  }

  private static Value range(Range range) {
    return new Value.Range(
        end(range.getLowEndPoint(), range.getLowBoundary()),
        end(range.getHighEndPoint(), range.getHighBoundary()));
  }

  private static Value.End end(@Nullable Object value, Range.RangeBoundary boundary) {
    return new Value.End.At(value(value), boundary == Range.RangeBoundary.CLOSED);
  }
}
