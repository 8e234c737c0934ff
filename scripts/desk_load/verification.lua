-- A laboratory that asks whether somebody is entitled, at a fixed pace, for wrk: a client that costs little beside the server
-- it measures. Arguments: token, requests per second, body.
dofile(os.getenv("GUICHET_LUA") .. "/clock.lua")

local threads = {}
function setup(thread) table.insert(threads, thread) end

function init(args)
  token, pace, body = args[1], tonumber(args[2]), args[3]
  stamp, count = string.format("%x", os.time()), 0
end

function request()
  count = count + 1
  return wrk.format("POST", "/api/v1/suivi/laboratoire/verification", {
    ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json", ["Idempotency-Key"] = "verification-" .. stamp .. "-" .. count,
  }, body)
end

function delay() return turn_of(pace) end

function done(summary, latency)
  local lag = 0
  for _, thread in ipairs(threads) do lag = math.max(lag, thread:get("late")) end
  local errors = summary.errors
  io.write(string.format(
    "BENCH %d %.3f %.3f %.3f %d %.3f\n", summary.requests, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout, lag * 1000))
end
