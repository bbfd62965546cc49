package org.yoyohub.routes.remote;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The one key a server may show, as its agreement has it. It learns nothing. */
final class PinnedHostKey implements HostKeyRepository {
  private static final String RSA = "ssh-rsa";

  private final String type;
  private final byte[] key;

  PinnedHostKey(String line) {
    var words = line.split(" ", 3);
    this.type = words[0];
    this.key = Base64.getDecoder().decode(words[1]);
  }

  /** What to ask the server for, lest it shows a key of another type that it also has. */
  String algorithms() {
    return type.equals(RSA) ? "rsa-sha2-512,rsa-sha2-256" : type;
  }

  @Override
  public int check(String host, byte[] shown) {
    return MessageDigest.isEqual(key, shown) ? OK : CHANGED;
  }

  @Override
  public void add(HostKey hostkey, @Nullable UserInfo ui) {
    throw new UnsupportedOperationException("a host key comes from the agreement");
  }

  @Override
  public void remove(String host, String type) {}

  @Override
  public void remove(String host, String type, byte[] key) {}

  @Override
  public String getKnownHostsRepositoryID() {
    return "agreement";
  }

  @Override
  public HostKey[] getHostKey() {
    return new HostKey[0];
  }

  @Override
  public HostKey[] getHostKey(String host, String type) {
    return new HostKey[0];
  }
}
