# reviewed = true
# Measures that reduce energy use or emissions. English is the source language.

## Measures

measure-led-lighting = LED lighting
measure-common-area-led = LED lighting in common areas
measure-cooling-setpoint = Higher cooling set-point
measure-chiller-plant = Efficient chiller plant
measure-split-ac-inverter = Inverter air-conditioners
measure-outdoor-air-control = Outdoor air by demand
measure-solar-film = Solar control film
measure-low-e-glazing = Low-emissivity glazing
measure-cool-roof = Cool roof
measure-schedules-bms = Schedules and building management system
measure-rooftop-pv = Rooftop photovoltaics
measure-roof-insulation = Roof insulation
measure-vsd-fans-pumps = Variable speed fans and pumps
measure-lift-regeneration = Regenerative lift drives
measure-street-led = LED street lighting
measure-retro-commissioning = Retro-commissioning
measure-heating-plant = Efficient heating plant
measure-hot-water-heat-pump = Heat pump for hot water
