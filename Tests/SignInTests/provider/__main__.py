import argparse
import threading

from provider.server import CLIENT_ID, CLIENT_SECRET, serve

parser = argparse.ArgumentParser(prog="provider", description="Simulator of Pro Santé Connect's public protocol.")
parser.add_argument("--port", type=int, default=9180, help="port on 127.0.0.1 (9180)")
parser.add_argument("--client-id", default=CLIENT_ID)
parser.add_argument("--client-secret", default=CLIENT_SECRET)
options = parser.parse_args()

with serve(options.port, options.client_id, options.client_secret) as simulator:
    print(f"GUICHET_OIDC_DISCOVERY={simulator.discovery}")
    print(f"GUICHET_OIDC_CLIENT_ID={options.client_id}")
    print(f"GUICHET_OIDC_CLIENT_SECRET={options.client_secret}")
    print(f"Switches: POST {simulator.base}/_control, for example {{\"expired\": true}} (Ctrl-C stops)")
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        pass
