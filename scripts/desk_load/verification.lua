-- A laboratory that asks whether somebody is entitled, at a fixed pace, for wrk: a client that costs little beside the server
-- it measures. Arguments: token, requests per second, body.
local ffi = require("ffi")
ffi.cdef [[ typedef struct { long sec; long nsec; } guichet_time; int clock_gettime(int clock, guichet_time *now); ]]
local cell = ffi.new("guichet_time")
local function seconds()
  ffi.C.clock_gettime(1, cell)
  return tonumber(cell.sec) + tonumber(cell.nsec) / 1e9
end

local threads = {}
function setup(thread) table.insert(threads, thread) end

function init(args)
  token, pace, body = args[1], tonumber(args[2]), args[3]
  stamp, count, late, due = string.format("%x", os.time()), 0, 0, nil
end

function request()
  count = count + 1
  return wrk.format("POST", "/api/v1/suivi/laboratoire/verification", {
    ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json", ["Idempotency-Key"] = "verification-" .. stamp .. "-" .. count,
  }, body)
end

-- An arrival at each turn of the clock, whatever the answers do.
function delay()
  local now = seconds()
  due = (due or now) + 1 / pace
  if due < now then late = math.max(late, now - due) end
  return math.max(0, math.floor((due - now) * 1000))
end

function done(summary, latency)
  local lag = 0
  for _, thread in ipairs(threads) do lag = math.max(lag, thread:get("late")) end
  local errors = summary.errors
  io.write(string.format(
    "BENCH %d %.3f %.3f %.3f %d %.3f\n", summary.requests, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout, lag * 1000))
end
