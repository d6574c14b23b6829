package leeway.policy.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import leeway.worth.Money;

/** Amounts, days and times as a language writes them, short enough for a card. */
public final class Written {
  private static final int COUNTRY_LENGTH = 2;

  private Written() {}

  /** An amount, such as {@code $8.00} or {@code 8,00 $}. */
  public static String amount(Money amount, Locale language) {
    var format = format(amount.currency(), language);
    return format.format(amount.decimal());
  }

  /** An amount without its decimals where they are all zero, such as {@code $150}. */
  public static String shortAmount(Money amount, Locale language) {
    var format = format(amount.currency(), language);
    if (amount.decimal().stripTrailingZeros().scale() <= 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(amount.decimal());
  }

  /** A rounded number of major units, such as {@code $150}: an estimate has no more digits. */
  public static String roundAmount(String number, Currency currency, Locale language) {
    var format = format(currency, language);
    format.setMinimumFractionDigits(0);
    return format.format(new BigDecimal(number));
  }

  /** A day, such as {@code 2 Apr}; with its year where that is not the one of {@code today}. */
  public static String day(LocalDate day, LocalDate today, Locale language) {
    String pattern = day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, language).format(day);
  }

  /** A moment within a few days, such as {@code Mon 15 Jun 10:00}. */
  public static String moment(ZonedDateTime at, Locale language) {
    return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", language).format(at);
  }

  /** With the sign that the currency has at home, such as $, whatever language it is written in. */
  private static NumberFormat format(Currency currency, Locale language) {
    var format = NumberFormat.getCurrencyInstance(atHome(currency, language));
    format.setCurrency(currency);
    String sign = currency.getSymbol(atHome(currency, Locale.ENGLISH));
    if (format instanceof DecimalFormat decimal && !sign.equals(currency.getCurrencyCode())) {
      var symbols = decimal.getDecimalFormatSymbols();
      symbols.setCurrencySymbol(sign);
      decimal.setDecimalFormatSymbols(symbols);
    }
    return format;
  }

  /**
   * The language as it is written where the currency is at home: its code begins with a country.
   */
  private static Locale atHome(Currency currency, Locale language) {
    String country = currency.getCurrencyCode().substring(0, COUNTRY_LENGTH);
    return Locale.of(language.getLanguage(), country);
  }
}
