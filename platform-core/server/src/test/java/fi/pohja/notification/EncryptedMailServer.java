package fi.pohja.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server on 127.0.0.1 that takes mail only after STARTTLS, with a certificate made for it. */
final class EncryptedMailServer implements AutoCloseable {

    private static final String PASSWORD = "of the tests";

    private final ServerSocket listening;
    private final SSLContext encryption;
    private final Path certificate;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    /**
     * Starts it.
     *
     * @param folder where its certificate is kept
     * @param name whom the certificate is for, such as {@code ip:127.0.0.1}
     */
    EncryptedMailServer(Path folder, String name) throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore keys = keys(folder.resolve("keys.p12"), name);
        certificate = Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("mail").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        encryption = SSLContext.getInstance("TLS");
        encryption.init(managers.getKeyManagers(), null, null);
        listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().name("encrypted-mail").daemon().start(this::serve);
    }

    private static KeyStore keys(Path file, String name)
            throws IOException, GeneralSecurityException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Mail",
                        "-ext",
                        "san=" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no key");
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The certificate, in PEM. */
    Path certificate() {
        return certificate;
    }

    /** The mails it has taken, headers and all. */
    List<String> received() {
        return received;
    }

    /** What was said to it, each line with {@code clear} or {@code encrypted} before it. */
    List<String> commands() {
        return commands;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                talk(client);
            } catch (IOException closedOrHungUp) {
                commands.add("hung up");
            }
        }
    }

    private void talk(Socket clear) throws IOException {
        Socket client = clear;
        BufferedReader in = reader(client);
        say(client, "220 ready");
        String line = in.readLine();
        while (line != null) {
            boolean encrypted = client instanceof SSLSocket;
            commands.add((encrypted ? "encrypted " : "clear ") + line);
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                say(client, encrypted ? "250 hello" : "250-hello\r\n250 STARTTLS");
            } else if (command.equals("STARTTLS")) {
                say(client, "220 go ahead");
                SSLSocket wrapped = (SSLSocket) encryption.getSocketFactory().createSocket(clear, null, true);
                wrapped.setUseClientMode(false);
                wrapped.startHandshake();
                client = wrapped;
                in = reader(client);
            } else if (command.equals("QUIT")) {
                say(client, "221 bye");
                return;
            } else if (!encrypted) {
                say(client, "530 encrypt first");
            } else if (command.equals("DATA")) {
                say(client, "354 go on");
                received.add(mail(in));
                say(client, "250 taken");
            } else {
                say(client, "250 well");
            }
            line = in.readLine();
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            mail.append(line).append('\n');
            line = in.readLine();
        }
        return mail.toString();
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
