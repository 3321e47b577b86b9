package fi.pohja.tenancy.internal;

import fi.pohja.tenancy.DatabaseSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Passwords of database logins, derived from the one master secret (HMAC-SHA-256 over the login's name). */
final class Passwords {

    private final byte[] secret;

    Passwords(DatabaseSettings settings) {
        this.secret = settings.masterSecret().getBytes(StandardCharsets.UTF_8);
    }

    String of(String login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("login:" + login).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
