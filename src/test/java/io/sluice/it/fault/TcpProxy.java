package io.sluice.it.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port of loopback that leads to another one, until it is cut or falls silent. */
public final class TcpProxy implements AutoCloseable {
  private enum State {
    OPEN,
    SILENT,
    CUT
  }

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private State state = State.OPEN;

  private TcpProxy(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  public static TcpProxy to(int target) {
    try {
      ServerSocket listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
      TcpProxy proxy = new TcpProxy(listener, target);
      daemon(proxy::listen);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Ends all connections, and new ones as soon as they are made. */
  public void cut() {
    become(State.CUT);
    sockets.forEach(TcpProxy::close);
  }

  /** Passes nothing on in either direction, as a host does that is frozen; nothing is lost. */
  void silence() {
    become(State.SILENT);
  }

  public void heal() {
    become(State.OPEN);
  }

  private synchronized void become(State next) {
    state = next;
    notifyAll();
  }

  private synchronized State awaitNoise() throws InterruptedException {
    while (state == State.SILENT) {
      wait();
    }
    return state;
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException e) {
        // closed, or the target is not there: the caller sees it
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    sockets.add(caller);
    daemon(
        () -> {
          try (caller) {
            if (awaitNoise() == State.OPEN) {
              Socket receiver = new Socket(InetAddress.getLoopbackAddress(), target);
              sockets.add(receiver);
              daemon(() -> pump(receiver, caller));
              pump(caller, receiver);
            }
          } catch (IOException | InterruptedException e) {
            // the caller sees the end of its connection
          }
        });
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[64 * 1024];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        awaitNoise();
        out.write(buffer, 0, read);
      }
    } catch (IOException | InterruptedException e) {
      // both sides see the end of the connection
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is closed
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "tcp-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    close(listener);
    cut();
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is closed
    }
  }
}
