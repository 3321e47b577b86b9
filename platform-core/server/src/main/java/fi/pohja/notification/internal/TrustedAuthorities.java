package fi.pohja.notification.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Encrypted connections to servers whose certificate one of these authorities has signed, and to no others. */
final class TrustedAuthorities {

    private TrustedAuthorities() {}

    /**
     * Reads the authorities once, at start.
     *
     * @param file certificates in PEM
     * @throws IllegalStateException naming the file, when it cannot be read or has no certificate
     */
    static SSLSocketFactory sockets(Path file) {
        try (InputStream certificates = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), certificate);
            }
            if (trusted.size() == 0) {
                throw new IllegalStateException("pohja.mail.certificates: " + file + " has no certificate");
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("pohja.mail.certificates: " + file + " cannot be read", e);
        }
    }
}
