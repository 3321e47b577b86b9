package fi.pohja.http.internal;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers with at least two decimals and never an exponent: amounts in euros look like amounts. */
@Singleton
final class Amounts implements Serializer<BigDecimal> {

    @Override
    public void serialize(
            Encoder encoder, EncoderContext context, Argument<? extends BigDecimal> type, BigDecimal value)
            throws IOException {
        encoder.encodeBigDecimal(value.scale() < 2 ? value.setScale(2, RoundingMode.UNNECESSARY) : value);
    }
}
