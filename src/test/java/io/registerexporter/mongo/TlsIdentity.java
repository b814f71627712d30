package io.registerexporter.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * A key with a certificate for the loopback address, made anew each time.
 *
 * @param pem the file of the certificate
 */
record TlsIdentity(PrivateKey key, X509Certificate certificate, Path pem) {

  private static final String PASSWORD = "changeit";
  private static final String ALIAS = "mongo";

  static TlsIdentity create() {
    try {
      Path folder = Files.createTempDirectory("test-mongo");
      Path keys = folder.resolve("keys.p12");
      generate(keys);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(keys)) {
        store.load(in, PASSWORD.toCharArray());
      }
      Files.delete(keys);
      X509Certificate certificate = (X509Certificate) store.getCertificate(ALIAS);
      Path pem = folder.resolve("certificate.pem");
      Files.writeString(pem, pem(certificate));
      PrivateKey key = (PrivateKey) store.getKey(ALIAS, PASSWORD.toCharArray());
      return new TlsIdentity(key, certificate, pem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void generate(Path keys) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=ip:127.0.0.1,dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!Files.exists(keys)) {
      throw new IOException("keytool made no key: " + said);
    }
  }

  private static String pem(X509Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  void delete() {
    try {
      Files.deleteIfExists(pem);
      Files.deleteIfExists(pem.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
