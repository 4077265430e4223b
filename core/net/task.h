#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace wirelark {

// Something to be called once. Unlike std::function it may own what cannot be copied.
class Task
{
public:
    template<typename Callable>
        requires(!std::is_same_v<std::remove_cvref_t<Callable>, Task>)
    Task(Callable &&callable) // implicit, so that a lambda can be posted as it is
        : m_step(std::make_unique<Held<std::decay_t<Callable>>>(std::forward<Callable>(callable)))
    {
    }

    void operator()() { m_step->call(); }

private:
    struct Step
    {
        virtual ~Step() = default;
        virtual void call() = 0;
    };

    template<typename Callable>
    struct Held : Step
    {
        explicit Held(Callable &&held)
            : callable(std::move(held))
        {
        }
        explicit Held(const Callable &held)
            : callable(held)
        {
        }
        void call() override { callable(); }
        Callable callable;
    };

    std::unique_ptr<Step> m_step;
};

} // namespace wirelark
